//! A crate whose rtk has TLS without a crypto provider. See `tests/`.
