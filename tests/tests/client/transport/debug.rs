//! `Debug` of the default transport.

use rtk::transport::HttpTransport;

#[test]
fn debug_shows_the_settings_without_the_password_of_the_proxy() {
    let builder =
        HttpTransport::builder().proxy("http://user:passw0rd@proxy.example:3128/x").http1_only().follow_redirects(3);
    let shown = format!("{builder:?}");
    // A transport that sends by hyper has no proxy.
    #[cfg(feature = "reqwest")]
    let shown = [shown, format!("{:?}", builder.build().unwrap())];
    #[cfg(not(feature = "reqwest"))]
    let shown = [shown];
    for shown in shown {
        for part in ["http://proxy.example:3128", "Http1", "redirects: 3", "connect_timeout: 10s", "identity: None"] {
            assert!(shown.contains(part), "{part} is missing: {shown}");
        }
        assert!(!shown.contains("passw0rd") && !shown.contains("user"), "{shown}");
    }
}
