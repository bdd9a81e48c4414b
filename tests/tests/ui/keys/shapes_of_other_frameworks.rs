//! Keys whose value is written as in another framework.
use rtk::{Id, Nested, OpenEnum, Resource};

#[derive(Debug, Clone, Nested)]
pub struct Closing {
    pub reason: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/shops",
    has_many(Pen),
    update = "PATCH",
    post("close", body = Closing),
    post(shut("shut", body = Closing)),
    put(lock = "lock", body(Closing)),
    patch(open = "open", reopen = "reopen"),
    get(pens_of_all = "pens", returns = [Pen]),
    get(title = "title", returns = &str),
    action(sell = "sell"),
    post(leave = "/accounts/{account_id}/shops/{shop_id}/leave"),
    all(query(city(type = String, required = true), zip(type = String), color = ["red", "green"])),
)]
pub struct Shop {
    pub id: Id<Self>,
    #[attribute = "shopName"]
    pub name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shop_id}/pens", belongs_to = Shop, authentication = rtk::Authentication::BEARER)]
pub struct Pen {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource = "/accounts/{account_id}/caps"]
pub struct Cap {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Color {
    Red,
    Other,
}

fn main() {}
