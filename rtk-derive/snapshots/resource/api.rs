//! The resource is found in clients of its API, and inherits its envelope and paging. `{account_id}` means the `Account` of this module.

use rtk::{Api, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/shops", api = Market, only(find))]
pub struct Shop {
    pub id: Id<Self>,
}

// The item below is for the compiler only, and is not expanded here.

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com")]
pub struct Market;
