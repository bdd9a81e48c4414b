use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
pub enum Action {
    Block,
    #[attribute(wire = "block")]
    Deny,
    ManagedChallenge,
    Managedchallenge,
    Other(String),
}

fn all(actions: &[Action]) -> usize {
    actions.iter().filter(|action| **action == Action::Deny).count()
}

fn main() {}
