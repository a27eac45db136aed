ALTER VIEW shop.cheap SET (check_option = 'local', security_barrier = 'true');
