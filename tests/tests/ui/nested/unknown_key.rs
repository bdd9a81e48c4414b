use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(rename = "camelCase", read_onli)]
pub struct Limits {
    #[attribute(wier = "n")]
    pub number: u32,
    #[attribute(colour = "red")]
    pub period: u32,
}

fn main() {}
