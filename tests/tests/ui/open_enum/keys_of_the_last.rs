use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Action {
    Block,
    #[attribute(wire = "other", alias = "else")]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Mode {
    Managed,
    #[attribute(wrie = "other")]
    Other(String),
}

fn main() {}
