//! Where a delivery may go: to this machine, by plain HTTP.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use http::Uri;

use crate::wire::loopback::is_localhost;

/// An address on this machine.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Destination {
    /// The addresses to try, in order.
    pub(super) addresses: Vec<SocketAddr>,
    /// Value of the `Host` header.
    pub(super) host: String,
    pub(super) path: String,
}

impl Destination {
    /// Reads the URL of a webhook. Returns why nothing is sent to it, if so.
    ///
    /// A name other than `localhost` is not looked up: it could lead to another machine.
    pub(super) fn parse(url: &str) -> Result<Self, String> {
        let uri: Uri = url.parse().map_err(|_| "the URL of the webhook is not valid".to_owned())?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err("the URL of the webhook is not valid: it needs a scheme and a host".to_owned());
        };
        if scheme != "http" {
            return Err(format!(
                "the sandbox sends webhooks by plain http only, not by {scheme}: use http://127.0.0.1:PORT/…"
            ));
        }
        if authority.as_str().contains('@') {
            return Err("the sandbox sends no user name or password: remove it from the URL of the webhook".to_owned());
        }
        let host = authority.host();
        let port = authority.port_u16().unwrap_or(80);
        let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        let addresses = match address {
            Ok(address) if address.to_canonical().is_loopback() => vec![SocketAddr::new(address, port)],
            _ if is_localhost(host) => {
                vec![(Ipv4Addr::LOCALHOST, port).into(), (Ipv6Addr::LOCALHOST, port).into()]
            }
            _ => {
                return Err(format!(
                    "the sandbox sends webhooks to loopback addresses and `localhost` only, not to {host}: use http://127.0.0.1:PORT/…"
                ));
            }
        };
        let path = uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        Ok(Self { addresses, host: authority.to_string(), path })
    }
}

#[cfg(test)]
mod tests {
    use super::Destination;

    #[test]
    fn loopback_addresses_are_destinations() {
        for (url, addresses, host, path) in [
            ("http://127.0.0.1:8080/hook?a=b", &["127.0.0.1:8080"][..], "127.0.0.1:8080", "/hook?a=b"),
            ("http://127.8.9.1", &["127.8.9.1:80"], "127.8.9.1", "/"),
            ("http://[::1]:1/", &["[::1]:1"], "[::1]:1", "/"),
            ("http://LocalHost:1/a", &["127.0.0.1:1", "[::1]:1"], "LocalHost:1", "/a"),
        ] {
            let found = Destination::parse(url).unwrap();
            let found_addresses: Vec<String> = found.addresses.iter().map(ToString::to_string).collect();
            assert_eq!(
                (&found_addresses[..], &*found.host, &*found.path),
                (&addresses.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>()[..], host, path),
                "{url}"
            );
        }
    }

    #[test]
    fn other_urls_are_refused() {
        for (url, why) in [
            ("https://127.0.0.1/", "by plain http only"),
            ("http://example.com/", "not to example.com"),
            ("http://10.0.0.1/", "not to 10.0.0.1"),
            ("http://0.0.0.0/", "not to 0.0.0.0"),
            ("http://[::]/", "not to [::]"),
            ("http://127.0.0.1.example.com/", "not to 127.0.0.1.example.com"),
            ("http://localhost.example.com/", "not to localhost.example.com"),
            ("http://127.0.0.1@example.com/", "user name"),
            ("http://a:b@127.0.0.1/", "user name"),
            ("/hook", "needs a scheme"),
            ("http://", "not valid"),
        ] {
            let found = Destination::parse(url).unwrap_err();
            assert!(found.contains(why), "{url}: {found}");
        }
    }
}
