//! Credentials.

use super::*;

#[test]
fn without_a_token_nothing_is_sent() {
    in_environment("credentials::without_a_token_nothing_is_sent", &[], || {
        for error in [Client::from_env().unwrap_err(), Client::builder().build().unwrap_err()] {
            check(&error, ErrorKind::MissingCredentials, false, &["no API token", "CLOUDFLARE_API_TOKEN", "`token`"]);
        }
        let told = ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_APP_ID"];
        check(&App::from_env().unwrap_err(), ErrorKind::MissingCredentials, false, &told);
    });
}

#[test]
fn an_empty_token_of_the_environment_is_none() {
    in_environment("credentials::an_empty_token_of_the_environment_is_none", &[("CLOUDFLARE_API_TOKEN", "")], || {
        let error = Client::from_env().unwrap_err();
        check(&error, ErrorKind::MissingCredentials, false, &["CLOUDFLARE_API_TOKEN"]);
    });
}

#[test]
fn a_token_that_cannot_be_sent_is_refused() {
    for (token, why) in [
        ("", "empty"),
        ("  ", "blank"),
        ("a token", "blank"),
        ("a-token\n", "line's end"),
        ("line\r\nx-injected: 1", "line's end"),
        ("nul\0", "characters"),
    ] {
        let error = Client::builder().token(token).build().unwrap_err();
        check(&error, ErrorKind::MissingCredentials, false, &[why, "CLOUDFLARE_API_TOKEN"]);
    }
}

#[tokio::test]
async fn credentials_of_one_request_are_refused() {
    let server = Server::always(Reply::data(&json!({"id": "s"}))).await;
    let error = Session::find(&server.app(), "s").header("Authorization", "Bearer other").await.unwrap_err();
    check(&error, ErrorKind::InvalidRequest, false, &["`authorization` is the client's", "Session::find"]);
    assert_eq!(server.sent().len(), 0);
}
