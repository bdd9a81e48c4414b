use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub struct Limits {
    #[attribute(read_only)]
    pub number: Option<u32>,
}

fn main() {}
