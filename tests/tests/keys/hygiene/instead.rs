//! The methods of `rtk` that only have a message, under names of other libraries, take these names from nobody.

use rtk::{Id, Relation, Request, Resource};
use serde_json::json;

use super::client;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/shops",
    all(query(city = String)),
    find(query(limit = u32, next = String)),
    post(save = "save", returns = String),
    get(list = "list", returns = String),
    get(search = "search", on = collection, returns = String),
)]
pub struct Shop {
    pub id: Id<Self>,
    pub name: Option<String>,
}

#[allow(clippy::unused_self)]
impl Shop {
    fn delete(&self) -> &str {
        "a method of the struct"
    }
}

trait OfLists {
    fn destroy(&self, id: &str) -> String;
    fn city(&self, name: &str) -> String;
}

impl<T> OfLists for Relation<T> {
    fn destroy(&self, id: &str) -> String {
        format!("destroys {id}")
    }

    fn city(&self, name: &str) -> String {
        format!("is in {name}")
    }
}

trait OfRequests: Sized {
    fn send(self) -> Self;
}

impl<O, X> OfRequests for Request<O, X> {
    fn send(self) -> Self {
        self.header("x-sent", "yes")
    }
}

#[tokio::test]
async fn methods_of_a_declaration_precede_those_that_have_only_a_message() {
    let request = client().account("a").shop("s").save().dry_run().await.unwrap();
    assert_eq!((request.method().as_str(), request.uri().path()), ("POST", "/client/v4/accounts/a/shops/s/save"));
    let request = client().account("a").shop("s").list().dry_run().await.unwrap();
    assert_eq!(request.uri().path(), "/client/v4/accounts/a/shops/s/list");
    let request = Shop::search(&client().account("a")).dry_run().await.unwrap();
    assert_eq!(request.uri().path(), "/client/v4/accounts/a/shops/search");
    let request = client().account("a").shops().find("s").limit(3_u32).next("n").dry_run().await.unwrap();
    assert_eq!(request.uri().query(), Some("limit=3&next=n"));
}

#[tokio::test]
async fn methods_of_a_program_precede_those_that_have_only_a_message() {
    let account = client().account("a");
    assert_eq!(
        (account.shops().destroy("s"), account.shops().city("Rome")),
        ("destroys s".into(), "is in Rome".into())
    );
    let request = account.shops().all().send().dry_run().await.unwrap();
    assert_eq!(request.headers()["x-sent"], "yes");
    let shop = account.shops().restore(json!({ "id": "s" })).unwrap();
    assert_eq!(shop.delete(), "a method of the struct");
}
