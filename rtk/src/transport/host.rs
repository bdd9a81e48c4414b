//! Hosts: which are this machine, and which no client should follow a link to.
//!
//! A link or a redirect comes from a response. If any were followed, a response of an API somewhere could have this program send requests to
//! a service of its own machine, which trusts whoever reaches it.

use std::net::{IpAddr, Ipv4Addr};

/// Returns why the host of a link cannot be judged by its spelling, if so: HTTP clients take `127.1` and `0x7f000001` for 127.0.0.1.
pub(crate) fn reject(host: &str) -> Option<&'static str> {
    let is_address = address(host).is_some();
    let is_name = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    let last = host.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    let is_number = last.starts_with(|first: char| first.is_ascii_digit())
        && (last.bytes().all(|byte| byte.is_ascii_digit())
            || last.get(..2).is_some_and(|it| it.eq_ignore_ascii_case("0x")));
    match is_address || (is_name && !is_number) {
        true => None,
        false => Some("has a host that is neither a name nor an address"),
    }
}

/// Whether `host` is `localhost` or a loopback address.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    let is_address = address.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback());
    is_address || host.strip_suffix('.').unwrap_or(host).eq_ignore_ascii_case("localhost")
}

/// Whether a host is this machine or its own link: `localhost`, a loopback or link-local address, or the unspecified address, which
/// connects to this machine.
pub(crate) fn is_local(host: &str) -> bool {
    let name = host.trim_end_matches('.').to_ascii_lowercase();
    name == "localhost"
        || name.ends_with(".localhost")
        || address(&name).is_some_and(|address| {
            let is_link_local = match address {
                IpAddr::V4(address) => address.is_link_local(),
                IpAddr::V6(address) => address.is_unicast_link_local(),
            };
            address.is_loopback() || address.is_unspecified() || is_link_local || is_this_network(address)
        })
}

/// 0.0.0.0/8, of which some systems connect every address to this machine.
fn is_this_network(address: IpAddr) -> bool {
    matches!(address, IpAddr::V4(address) if address.octets()[0] == 0)
}

/// Parses an address. One of IPv4 in the form of IPv6 becomes one of IPv4.
fn address(host: &str) -> Option<IpAddr> {
    match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(host) => {
            let address: std::net::Ipv6Addr = host.parse().ok()?;
            // `::127.0.0.1`, a form that is no longer used, is none that `to_canonical` knows.
            let [0, 0, 0, 0, 0, 0, high, low] = address.segments() else { return Some(address.to_canonical()) };
            let bits = u32::from(high) << 16 | u32::from(low);
            Some(if bits > 1 { Ipv4Addr::from(bits).into() } else { address.into() })
        }
        None => host.trim_end_matches('.').parse::<Ipv4Addr>().ok().map(IpAddr::V4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_this_machine_are_recognized() {
        for host in [
            "localhost",
            "LocalHost",
            "localhost.",
            "a.localhost",
            "127.0.0.1",
            "127.9.9.9",
            "127.0.0.1.",
            "0.0.0.0",
            "0.1.2.3",
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::127.0.0.1]",
            "169.254.169.254",
            "[fe80::1]",
        ] {
            assert!(is_local(host), "{host}");
            assert_eq!(reject(host), None, "{host}");
        }
        for host in
            ["example.com", "localhost.example.com", "127.0.0.1.example.com", "10.0.0.1", "[2001:db8::1]", "1.1.1.1"]
        {
            assert!(!is_local(host), "{host}");
            assert_eq!(reject(host), None, "{host}");
        }
    }

    #[test]
    fn hosts_that_http_clients_read_differently_are_rejected() {
        for host in [
            "127.1",
            "2130706433",
            "0x7f000001",
            "0X7F.1",
            "0177.0.0.1",
            "127.0.0.0x1",
            "%31%32%37.0.0.1",
            "[::1",
            "a b",
            "1.2.3.4.5",
        ] {
            assert!(reject(host).is_some(), "{host}");
        }
    }
}
