//! Accounts.

use rtk::cloudflare::*;
use rtk_cloudflare::kv::*;
use rtk_sandbox::Sandbox;

use crate::support::declared::{Fixture, failure, failure_of};

#[tokio::test]
async fn accounts_support_every_verb() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Account>().serve_all(RESOURCES)).await;
    let client = fixture.sandbox.client();
    let new = NewAccount::new("shop").r#type(AccountType::Standard).unit(AccountUnit::new().id("unit-1"));
    let mut shop = Account::create(&client, new).idempotency_key("order-7").await.unwrap();
    assert_eq!((shop.name.as_deref(), &shop.unit), (Some("shop"), &None));
    let strict = AccountSettingsChanges::new().enforce_twofactor(true);
    shop.update(AccountChanges::new("store", AccountType::Standard).settings(strict)).await.unwrap();
    let found = client.accounts().find(shop.id()).await.unwrap();
    assert_eq!(found.name.as_deref(), Some("store"));
    assert_eq!(found.settings.as_ref().and_then(|it| it.enforce_twofactor), Some(true));
    for (filter, count) in [
        (AccountFilter::new().name("store"), 1),
        (AccountFilter::new().name("shop"), 0),
        (AccountFilter::new().direction(Direction::Descending), 1),
    ] {
        assert_eq!(client.accounts().filter(filter).all().await.unwrap().len(), count);
    }

    shop.kv_namespaces().create(NewNamespace::new("settings")).await.unwrap();
    let id = shop.id.clone();
    shop.destroy().await.unwrap();
    let missing = failure(404, &format!("No such Account: `{id}`"));
    assert_eq!(failure_of(client.account(&id).load().await), missing);
    assert_eq!(failure_of(client.account(&id).kv_namespaces().all().await), missing);
}
