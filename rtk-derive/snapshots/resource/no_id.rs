//! The resource has `no_id`: it is only listed.

use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/catalog", no_id, create)]
pub struct CatalogEntry {
    pub name: Option<String>,
}
