//! The place of the zone's rule cannot be known from the id alone.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/settings", singleton)]
pub struct Settings {
    pub dark: Option<bool>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", belongs_to(rule = Rule), belongs_to(settings = Settings))]
pub struct Hook {
    pub id: Id<Self>,
    pub rule_id: Option<Id<Rule>>,
    pub settings_id: Option<Id<Settings>>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/logs", path = "/zones/{zone_id}/logs", belongs_to(rule = Rule))]
pub struct Log {
    pub id: Id<Self>,
    pub rule_id: Option<Id<Rule>>,
}

fn main() {}
