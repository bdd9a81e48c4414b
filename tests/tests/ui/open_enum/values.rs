use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = snake_case, crate)]
pub enum Action {
    #[attribute(wire("block", "deny"))]
    Block,
    #[attribute(wire, alias)]
    Log,
    #[attribute(wire = "skip", wire = "pass")]
    Skip,
    #[attribute]
    Allow,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum = "snake_case"]
pub enum Mode {
    Managed,
    Other(String),
}

fn main() {}
