//! Keys that only a resource has.
use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(query(name = String), path = "/accounts/{account_id}/limits", endpoint = "/limits")]
pub struct Limits {
    pub number: u32,
}

fn main() {}
