use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Order {
    #[attribute(wire = "ASC", alias = "UP", alias = "ASC")]
    Ascending,
    #[attribute(wire = "DESC", alias = "UP")]
    Descending,
    #[attribute(wire = "UP")]
    Upwards,
    Other(String),
}

fn main() {}
