//! A list in parentheses stands once: `headers(…)` takes all headers.

#[derive(Debug, Clone, rtk::Resource)]
#[resource(path = "/accounts/{account_id}/rules", headers(language = String), headers(version = "2"))]
struct Rule {
    id: rtk::Id<Self>,
}

/// The name of a header in quotes, and a value behind a colon.
#[derive(Debug, Clone, rtk::Resource)]
#[resource(path = "/accounts/{account_id}/checks", headers("x-tenant": "7"))]
struct Check {
    id: rtk::Id<Self>,
}

/// A name that requests have already.
#[derive(Debug, Clone, rtk::Resource)]
#[resource(path = "/accounts/{account_id}/notes", headers(if_none_match = String))]
struct Note {
    id: rtk::Id<Self>,
}

/// `replace` sends a type of its own, which has no setter for the header.
#[derive(Debug, Clone, rtk::Resource)]
#[resource(path = "/accounts/{account_id}/pages", headers(tenant = String), replace(body = rtk::Json<u64>))]
struct Page {
    id: rtk::Id<Self>,
}

fn main() {}
