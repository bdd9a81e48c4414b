use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "screaming_snake_case")]
pub enum Action {
    Block,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "Title Case")]
pub enum Mode {
    Managed,
    Other(String),
}

fn main() {}
