ALTER TYPE shop.state ADD VALUE 'lost';
