//! Words of other frameworks lead to the keys of rtk.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    url = "/accounts/{account_id}/rules",
    endpoint = "/rules",
    parent = Account,
    primary_key = id,
    pagination = Paging::PAGE,
    rename = "rules",
    list(operation = "ListRules"),
    index(operation = "ListRules"),
    get_all,
    show,
    remove,
    readonly,
    filter(name = String),
    timeout = 5,
    except = [destroy],
    member(post(close = "close")),
    validates(name, presence = true),
    edit,
)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(rename = "n", optional, skip, readonly)]
    pub name: String,
    #[attribute(skip_serializing_if = "Option::is_none", alias = "b", deserialize_with = "b", serialize_with = "b")]
    pub action: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/parts", only(list, get, delete), find(params(name = String)))]
pub struct Part {
    pub id: Id<Self>,
}

fn main() {}
