//! Nobody reads a long list.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", belongs_to(region = rtk::Account))]
pub struct Hook {
    pub id: Id<Self>,
    pub first: Option<String>,
    pub second: Option<String>,
    pub third: Option<String>,
    pub fourth: Option<String>,
    pub fifth: Option<String>,
    pub sixth: Option<String>,
    pub seventh: Option<String>,
    pub eighth: Option<String>,
    pub ninth: Option<String>,
    pub tenth: Option<String>,
    pub eleventh: Option<String>,
    pub twelfth: Option<String>,
}

fn main() {}
