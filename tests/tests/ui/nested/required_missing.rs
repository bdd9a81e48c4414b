//! Fields that cannot be empty are arguments of `new`.
use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    pub number: u32,
    pub note: Option<String>,
}

fn main() {
    let _ = Limits::new();
}
