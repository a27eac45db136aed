def log = new File(basedir, 'build.log').text
def revisions = new File(basedir, 'migrations').list().sort()
assert revisions.size() == 2
assert revisions[0] ==~ /U\d{14}__add_products_table\.sql/
assert revisions[1] ==~ /V\d{14}__add_products_table\.sql/

assert log.contains('[INFO] wrote migrations/' + revisions[1])
assert log.contains('[INFO] database: ')
assert log =~ /\[INFO\] applied \w+ .* add products table/
assert log.contains('[INFO] clean: model, revisions and database agree')

def script = new File(basedir, 'target/pgcraft/upgrade.sql')
assert log.contains('[INFO] wrote ' + script.canonicalPath)
assert script.text.contains('CREATE TABLE inventory.products')
assert script.text.contains('COMMIT;')

new File(basedir, '.pgcraft').eachFileRecurse { assert it.name != 'postmaster.pid': 'a server is left' }
