def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] pgcraft is skipped')
assert log.contains('[ERROR] model.yaml:8: E101 ')
assert log.contains('[ERROR]   hint: did you mean "price"?')
assert log.contains('pgcraft revision: exit code 2')
assert log.contains('MojoExecutionException')

assert !new File(basedir, 'migrations').exists()
