//! Calls of each operation, with required and with all fields, and of each of the 21 types. `official/dns.mjs` makes the same.

use rtk::{Client, Multipart, Scope, Zone};
use rtk_cloudflare::dns::*;

use crate::dns::samples;
use crate::support::{Call, call};

pub(crate) const ZONE: &str = "023e105f4ecef8ad9ca31a8372d0c353";
pub(crate) const RECORD: &str = "372e67954025e0ba6aaa6d586b9e0b59";

pub(crate) fn all(client: &Client) -> Vec<Call> {
    let zone = client.zone(ZONE);
    let mut calls = one(&zone);
    calls.extend(lists(&zone));
    calls.extend(whole(&zone));
    for (name, shape, content, _) in samples::all() {
        let new = NewDnsRecord::new("example.com", shape, 3600);
        let new = if let Some(content) = content { new.content(content) } else { new };
        calls.push(call(name, zone.dns_records().create(new)));
    }
    calls
}

fn new() -> NewDnsRecord {
    NewDnsRecord::new("example.com", DnsShape::A, AUTOMATIC)
        .content("198.51.100.4")
        .proxied(true)
        .private_routing(true)
        .comment("Domain verification record")
        .tags(["owner:dns-team"])
        .settings(DnsSettings::new().ipv4_only(true).ipv6_only(false))
        .include_shadow_metadata(true)
}

fn one(zone: &Scope<Zone>) -> Vec<Call> {
    let record = zone.dns_record(RECORD);
    let required = || NewDnsRecord::new("example.com", DnsShape::A, 3600);
    let changes = DnsRecordChanges::new().name("example.com").shape(DnsShape::A).ttl(3600);
    let all_changes = DnsRecordChanges::new()
        .name("example.com")
        .shape(DnsShape::Cname)
        .ttl(AUTOMATIC)
        .content("example.net")
        .proxied(false)
        .comment("Domain verification record")
        .tags(["owner:dns-team"])
        .settings(DnsSettings::new().flatten_cname(true))
        .include_shadow_metadata(true);
    vec![
        call("get", record.load()),
        call("get everything", zone.dns_records().find(RECORD).include_shadow_metadata(true)),
        call("create", zone.dns_records().create(required())),
        call("create everything", zone.dns_records().create(new())),
        call("update", record.replace(required())),
        call("update everything", record.replace(new())),
        call("edit", record.update(changes)),
        call("edit everything", record.update(all_changes)),
        call("delete", record.destroy()),
    ]
}

fn lists(zone: &Scope<Zone>) -> Vec<Call> {
    let text = || TextMatch::new().contains("a b").endswith(".com").exact("www.example.com").startswith("www");
    let note = || NoteMatch::new().absent("x").contains("a").endswith("b").exact("c").present("d").startswith("e");
    let everything = DnsRecordFilter::new()
        .name(text())
        .content(text())
        .comment(note())
        .tag(note())
        .r#type(DnsType::Openpgpkey)
        .proxied(false)
        .search("www.cloudflare.com")
        .matching(Matching::Any)
        .tag_matching(Matching::All)
        .shadowed_by_name("sub.example.com")
        .shadowing_name("host.sub.example.com")
        .include_shadow_metadata(true)
        .order(DnsOrder::Ttl)
        .direction(Direction::Descending);
    vec![
        call("list", zone.dns_records().all()),
        call("list everything", zone.dns_records().filter(everything).page(2).per_page(50)),
        call("scan list", DnsRecord::scanned(zone)),
    ]
}

fn whole(zone: &Scope<Zone>) -> Vec<Call> {
    let entry = || NewDnsRecord::new("example.com", DnsShape::A, 3600).content("198.51.100.4");
    let mail = NewDnsRecord::new("example.com", DnsShape::Mx { priority: 5 }, AUTOMATIC)
        .content("mx.example.com")
        .comment("mail")
        .tags(["owner:dns-team"]);
    let changes = DnsRecordChanges::new().name("example.com").shape(DnsShape::A).ttl(60).proxied(true);
    let batch = DnsBatch {
        deletes: vec![DnsRecordRef::new(RECORD)],
        patches: vec![DnsPatch { id: RECORD.into(), changes }],
        puts: vec![DnsPut { id: RECORD.into(), record: entry() }],
        posts: vec![entry(), mail],
    };
    // The official package replaces each `\n` in the text of a form by `\r\n`.
    let file = "www.example.com. 300 IN  A 127.0.0.1\r\n";
    let review = ScanReview { accepts: vec![entry()], rejects: vec![DnsRecordRef::new(RECORD)] };
    vec![
        call("batch", DnsRecord::batch(zone, DnsBatch::default())),
        call("batch everything", DnsRecord::batch(zone, batch).include_shadow_metadata(true)),
        call("import", DnsRecord::import(zone, Multipart::new().text("file", file))),
        call("import everything", DnsRecord::import(zone, Multipart::new().text("file", file).text("proxied", "true"))),
        call("export", DnsRecord::export(zone)),
        call("scan", DnsRecord::scan(zone)),
        call("scan trigger", DnsRecord::trigger_scan(zone)),
        call("scan review", DnsRecord::review_scan(zone, ScanReview::default())),
        call("scan review everything", DnsRecord::review_scan(zone, review)),
    ]
}
