//! The attribute has no key of its own: see `FLATTENED`, `flattened` and `write_flattened`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(flatten)]
    pub action: Action,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, serde::Deserialize, serde::Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Action {
    Block,
    Redirect {
        to: String,
    },
    #[serde(untagged)]
    Other(serde_json::Map<String, serde_json::Value>),
}
