//! No path of a declaration has a word in the place of an id that another declaration does not reserve.

use rtk::descriptor::unreserved_ids;
use rtk::{Descriptor, Resource};
use rtk_cloudflare::{dns, kv, r2, workers, zones};

const OTHERS: [&Descriptor; 20] = [
    rtk::Account::DESCRIPTOR,
    rtk::Zone::DESCRIPTOR,
    dns::DnsRecord::DESCRIPTOR,
    workers::Script::DESCRIPTOR,
    workers::FoundScript::DESCRIPTOR,
    workers::ScriptSecret::DESCRIPTOR,
    workers::ScriptSettings::DESCRIPTOR,
    workers::Settings::DESCRIPTOR,
    workers::Schedule::DESCRIPTOR,
    workers::Deployment::DESCRIPTOR,
    workers::Subdomain::DESCRIPTOR,
    workers::Tail::DESCRIPTOR,
    workers::Version::DESCRIPTOR,
    zones::ZoneHold::DESCRIPTOR,
    zones::ZoneEnvironment::DESCRIPTOR,
    zones::ZoneSubscription::DESCRIPTOR,
    zones::Cache::DESCRIPTOR,
    zones::ActivationCheck::DESCRIPTOR,
    zones::Entitlement::DESCRIPTOR,
    zones::CustomNameservers::DESCRIPTOR,
];

/// Returns all resources that are declared, with those of RealtimeKit.
pub(crate) fn all() -> Vec<&'static Descriptor> {
    [&OTHERS[..], &kv::RESOURCES, &r2::RESOURCES, &rtk::realtime_kit::RESOURCES].concat()
}

#[test]
fn reserved_ids_are_complete() {
    assert_eq!(unreserved_ids(&all()), [""; 0]);
}
