ALTER VIEW shop.cheap RESET (check_option, security_barrier);
