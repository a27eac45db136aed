def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] .*: E402 /
assert log.contains('pgcraft upgrade: exit code 3')
assert log.contains('MojoExecutionException')
assert !log.contains('secret')
