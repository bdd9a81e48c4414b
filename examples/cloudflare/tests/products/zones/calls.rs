//! Calls of each operation, with required and with all fields. `official/zones.mjs` makes the same calls.

use rtk::cloudflare::*;
use rtk::{AsScope as _, Client};
use rtk_cloudflare::zones::*;

use crate::support::{Call, call};

pub(crate) const ZONE: &str = "023e105f4ecef8ad9ca31a8372d0c353";
const ACCOUNT: &str = "01a7362d577a6c3019a474fd6f485823";

pub(crate) fn all(client: &Client) -> Vec<Call> {
    let mut calls = crud(client);
    calls.extend(inside(client));
    calls.extend(crate::zones::inside::calls(client));
    calls
}

fn crud(client: &Client) -> Vec<Call> {
    let zones = client.zones();
    let zone = client.zone(ZONE);
    let everything = ZoneFilter::new()
        .account_id(ACCOUNT)
        .account_name("contains:Demo & Söhne")
        .name("example.com")
        .status(ZoneStatus::Active)
        .r#type([ZoneType::Full, ZoneType::Partial])
        .order(ZoneOrder::AccountName)
        .direction(Direction::Descending)
        .matching(Matching::Any);
    let changes = ZoneChanges::new()
        .paused(true)
        .r#type(ZoneType::Secondary)
        .vanity_name_servers(["ns1.example.com", "ns2.example.com"]);
    vec![
        call("list", zones.all()),
        call("list everything", zones.filter(everything).page(2).per_page(20)),
        call("get", zone.load()),
        call("create", Zone::create(client, NewZone::new(ZoneAccount::new(), "example.com"))),
        call(
            "create everything",
            Zone::create(client, NewZone::new(ZoneAccount::new().id(ACCOUNT), "example.com").r#type(ZoneType::Full)),
        ),
        call("edit", zone.update(ZoneChanges::new())),
        call("edit everything", zone.update(changes)),
        call("delete", zone.destroy()),
    ]
}

/// Children of a zone.
fn inside(client: &Client) -> Vec<Call> {
    let zone = client.zone(ZONE);
    let texts = |texts: [&str; 2]| texts.map(str::to_owned).to_vec();
    let files = vec![
        PurgedFile::Url("https://www.example.com/site.css".to_owned()),
        PurgedFile::Request(
            PurgedRequest::new("https://www.example.com/").headers([("CF-Device-Type", "mobile".to_owned())]),
        ),
    ];
    vec![
        call("hold get", zone.hold()),
        call("hold create", ZoneHold::create(&zone, NewZoneHold::new())),
        call("hold create everything", ZoneHold::create(&zone, NewZoneHold::new().include_subdomains(true))),
        call("hold edit", zone.hold().as_scope().update(ZoneHoldChanges::new())),
        call(
            "hold edit everything",
            zone.hold()
                .as_scope()
                .update(ZoneHoldChanges::new().hold_after("2027-01-31T15:56:36Z").include_subdomains(false)),
        ),
        call("hold edit null", zone.hold().as_scope().update(ZoneHoldChanges::new().hold_after(None))),
        call("hold delete", zone.hold().lift()),
        call("hold delete everything", zone.hold().lift().hold_after("2027-01-31T15:56:36Z")),
        call("activation check", zone.activation_check().trigger()),
        call("purge tags", zone.cache().purge(Purge::Tags(texts(["a", "b c"])))),
        call("purge hosts", zone.cache().purge(Purge::Hosts(texts(["www.example.com", "images.example.com"])))),
        call("purge prefixes", zone.cache().purge(Purge::Prefixes(texts(["www.example.com/a/", "www.example.com/b"])))),
        call("purge files", zone.cache().purge(Purge::Files(files))),
        call("purge everything", zone.cache().purge_everything()),
    ]
}
