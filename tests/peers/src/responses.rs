//! What each client finds. rtk, both clients by hand and the official npm client find a session: 16 keys with the envelope, 514 bytes.

use crate::support::responses;

/// The id of the zone.
pub(crate) const ZONE: &str = "023e105f4ecef8ad9ca31a8372d0c353";

/// A ConfigMap as the API server of Kubernetes writes it: 17 keys, 531 bytes.
const CONFIG_MAP: &str = concat!(
    r#"{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"stand-up","namespace":"default","#,
    r#""uid":"5f1c2a77-9a5e-4c0b-8d52-000000000001","resourceVersion":"418234","creationTimestamp":"2026-11-24T09:01:00Z"},"#,
    r#""data":{"associated_id":"bbb9e2d4-1f3c-4a86-9d0e-000000000001","organization_id":"c3f8d1e0-77b2-4f0a-9a67-0123456789ab","#,
    r#""meeting_display_name":"Stand-up of team 1","minutes_consumed":"1.5","started_at":"2026-11-24T09:01:03.000Z","#,
    r#""status":"ENDED","updated_at":"2026-11-24T10:01:41.000Z","ended_at":"2026-11-24T10:01:40.000Z"}}"#,
);

/// A zone with the keys that cloudflare-rs requires, in the envelope that it reads: 23 keys, 534 bytes.
const ZONE_DETAILS: &str = concat!(
    r#"{"success":true,"result":{"id":"023e105f4ecef8ad9ca31a8372d0c353","name":"example.com","#,
    r#""account":{"id":"9a7806061c88ada191ed06f989cc3dac","name":"Stand-up"},"activated_on":"2026-11-24T09:01:00.000Z","#,
    r#""created_on":"2026-11-24T09:01:00.000Z","modified_on":"2026-11-24T10:01:41.000Z","development_mode":7200,"#,
    r#""meta":{"custom_certificate_quota":1,"page_rule_quota":3,"phishing_detected":false},"#,
    r#""name_servers":["bob.ns.cloudflare.com"],"owner":{"type":"user","id":"5f1c2a77"},"paused":false,"permissions":[],"#,
    r#""status":"active","type":"full"}}"#,
);

/// Returns the response to a request with this request line.
pub(crate) fn found(line: &str) -> String {
    match line {
        _ if line.contains("/configmaps/") => CONFIG_MAP.to_owned(),
        _ if line.contains("/zones/") => ZONE_DETAILS.to_owned(),
        _ => responses::one(),
    }
}
