use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename = "lowercase", colour)]
pub enum Action {
    #[attribute(wier = "deny")]
    Block,
    #[attribute(required)]
    Log,
    Other(String),
}

fn main() {}
