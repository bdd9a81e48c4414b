//! A type inside a nested object derives `Nested` or serde's traits.
use rtk::Nested;

#[derive(Debug, Clone)]
pub struct Window {
    pub seconds: u32,
}

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    pub window: Option<Window>,
}

fn main() {}
