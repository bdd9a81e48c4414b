mod bookshop;
