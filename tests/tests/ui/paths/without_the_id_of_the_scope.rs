//! Paths that are the same for all resources of a scope.

use rtk::{Api, Id, Resource};

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com")]
pub struct Planner;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/projects", api = Planner)]
pub struct Project {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/tasks", api = Planner, scope = Project)]
pub struct Task {
    pub id: Id<Self>,
}

fn main() {}
