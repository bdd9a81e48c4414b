use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(wire(request = "setPeople", response = "people"))]
    pub people: u32,
}

#[derive(Debug, Clone, Nested)]
#[nested(rename_all(request = "camelCase"))]
pub struct Media {
    pub max_width: u32,
}

fn main() {}
