def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] .*inventory\.products/
assert log.contains('pgcraft check: exit code 1')
assert log.contains('MojoFailureException')

new File(basedir, '.pgcraft').eachFileRecurse { assert it.name != 'postmaster.pid': 'a server is left' }
