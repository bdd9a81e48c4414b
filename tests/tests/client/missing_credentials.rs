//! Missing and invalid tokens.

use super::*;

#[test]
fn missing_token_is_an_error() {
    own_process!("missing_token_is_an_error", &[], || {
        for error in [Client::from_env().unwrap_err(), Client::builder().build().unwrap_err()] {
            check(&error, ErrorKind::MissingCredentials, false, &["no API token", "CLOUDFLARE_API_TOKEN", "`token`"]);
        }
        let message = ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_APP_ID"];
        check(&App::from_env().unwrap_err(), ErrorKind::MissingCredentials, false, &message);
    });
}

#[test]
fn empty_token_of_the_environment_is_an_error() {
    own_process!("empty_token_of_the_environment_is_an_error", &[("CLOUDFLARE_API_TOKEN", "")], || {
        let error = Client::from_env().unwrap_err();
        check(&error, ErrorKind::MissingCredentials, false, &["CLOUDFLARE_API_TOKEN"]);
    });
}

#[test]
fn token_that_cannot_be_sent_is_rejected() {
    for (token, why) in [
        ("", "empty"),
        ("  ", "space"),
        ("a token", "space"),
        ("a-token\n", "line break"),
        ("line\r\nx-injected: 1", "line break"),
        ("nul\0", "characters"),
    ] {
        let error = Client::builder().token(token).build().unwrap_err();
        check(&error, ErrorKind::MissingCredentials, false, &[why, "ClientBuilder::token"]);
    }
}

#[tokio::test]
async fn authorization_header_of_a_request_is_rejected() {
    let server = Server::always(Reply::data(&json!({"id": "s"}))).await;
    let error = Session::find(&server.app(), "s").header("Authorization", "Bearer other").await.unwrap_err();
    check(&error, ErrorKind::InvalidRequest, false, &["`authorization` is set by the client", "Session::find"]);
    assert_eq!(server.sent().len(), 0);
}
