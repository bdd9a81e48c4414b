use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
