//! Constants of rtk that are written like variants of an enum, and values of other types.
use rtk::{Api, Id, Resource};

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", authentication = rtk::Authentication::Bearer, errors = MyError)]
pub struct Market;

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", authentication = rtk::Authentication::Basic, security = "bearerAuth")]
pub struct Store;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", paging = rtk::Paging::Cursor, envelope = rtk::Envelope::None)]
pub struct Shop {
    pub id: Id<Self>,
}

fn main() {}
