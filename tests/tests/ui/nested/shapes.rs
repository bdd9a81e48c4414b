use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Pair(String, String);

#[derive(Debug, Clone, Nested)]
pub enum Mode {
    Managed,
}

#[derive(Debug, Clone, Nested)]
pub struct Page<T> {
    pub item: T,
}

fn main() {}
