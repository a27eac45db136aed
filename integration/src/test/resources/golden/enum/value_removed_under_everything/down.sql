ALTER TYPE shop.state ADD VALUE 'odd';
