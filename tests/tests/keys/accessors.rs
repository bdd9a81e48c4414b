//! Accessors, and methods of the same name: the message about an accessor in the wrong scope replaces no method that exists.

use super::*;

/// A rule of an account.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", plural = parts_of_account, singular = entry)]
struct Rule {
    id: Id<Self>,
}

/// A device with methods named like accessors of resources that it does not contain.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/devices")]
struct Device {
    id: Id<Self>,
}

impl Device {
    fn parts_of_account(&self) -> &str {
        self.id.as_str()
    }
}

/// A resource of zones with the accessors of [`Rule`].
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/records", plural = parts_of_account, singular = entry)]
struct ZoneRecord {
    id: Id<Self>,
}

#[tokio::test]
async fn accessors_of_one_name_are_those_of_the_scope() {
    let server = server(json!({"id": "a"})).await;
    let client = server.client();
    let (account, zone) = (client.account("acc-1"), client.zone("z"));
    account.entry("a").load().await.unwrap();
    let reference = &zone;
    reference.entry("a").load().await.unwrap();
    assert_eq!(lines(&server), ["GET /accounts/acc-1/rules/a", "GET /zones/z/records/a"]);
    let _ = (account.parts_of_account(), zone.parts_of_account());
}

/// Through `&mut`, and as paths.
#[tokio::test]
async fn accessors_are_found_through_any_reference() {
    let server = server(json!({"id": "a"})).await;
    let mut zone = server.client().zone("z");
    let by_reference = &mut zone;
    by_reference.entry("a").load().await.unwrap();
    let device = Some(&server.client().account("acc-1")).map(|account| Scope::device(account, "d")).unwrap();
    device.load().await.unwrap();
    assert_eq!(lines(&server), ["GET /zones/z/records/a", "GET /accounts/acc-1/devices/d"]);
}

#[tokio::test]
async fn accessors_of_other_scopes_hide_no_method_of_a_record() {
    let server = server(json!({"id": "a"})).await;
    let device = server.client().account("acc-1").devices().find("a").await.unwrap();
    assert_eq!(device.parts_of_account(), "a");
    let reference = &&device;
    assert_eq!(reference.parts_of_account(), "a");
}
