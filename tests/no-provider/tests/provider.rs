//! `ClientBuilder::build` without and with a crypto provider.

use rtk::transport::{Engine, HttpTransport};
use rtk::{Client, ErrorKind};

fn build(base_url: &str) -> Result<Client, rtk::Error> {
    Client::builder().token("t").base_url(base_url).build()
}

/// One test, because a provider can be installed only once in a process.
#[test]
fn client_without_a_crypto_provider_is_an_error_that_says_what_to_install() {
    // TLS is set up even where no connection uses it.
    let errors = [
        build("https://api.example.com/v1").unwrap_err(),
        build("http://127.0.0.1:8080/v1").unwrap_err(),
        HttpTransport::builder().engine(Engine::Reqwest).build().unwrap_err(),
        HttpTransport::builder().engine(Engine::Hyper).build().unwrap_err(),
    ];
    for error in errors {
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
        let line = error.to_string();
        assert!(line.contains("no crypto provider") && line.contains("install_default"), "{line}");
        assert!(line.contains("feature `rustls`"), "{line}");
    }
    rustls::crypto::ring::default_provider().install_default().unwrap();
    build("https://api.example.com/v1").unwrap();
    for engine in [Engine::Reqwest, Engine::Hyper] {
        HttpTransport::builder().engine(engine).build().unwrap();
    }
}
