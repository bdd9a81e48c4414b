//! The API key of the library.

use rtk::{Credentials, CredentialsProvider, ErrorKind};

use crate::another_api::library::*;
use crate::another_api::server::{ANN, library};
use crate::another_api::{KEY, builder, client, lines};

#[tokio::test]
async fn wrong_key_is_unauthorized_and_hidden() {
    let server = library().await;
    let wrong = "wr0ng-k3y-of-the-tests";
    let client = builder(&server).credentials(Credentials::header("x-library-key", wrong)).build().unwrap();
    let error = client.branches().all().await.unwrap_err();
    assert_eq!((error.kind(), error.errors()[0].code_text()), (ErrorKind::Unauthorized, Some("BAD_KEY")));
    assert_eq!(error.message(), Some("the key [token] opens nothing"), "the server repeats it");
    assert!(!format!("{error} {error:?} {:?} {client:?}", error.errors()).contains(wrong));
}

#[tokio::test]
async fn authorization_scheme_is_sent() {
    let server = library().await;
    let ann = Credentials::scheme("Basic", ANN);
    builder(&server).credentials(ann).build().unwrap().branches().find("b-1").await.unwrap();
    assert_eq!(server.only().header("authorization"), Some(&*format!("Basic {ANN}")));
    assert_eq!(server.only().header("x-library-key"), None);
}

#[tokio::test]
async fn provider_can_return_a_header_key() {
    let server = library().await;
    let provider = || Ok(Credentials::header("X-Library-Key", KEY));
    let client = builder(&server).credentials_provider(provider).build().unwrap();
    client.branches().find("b-1").await.unwrap();
    assert_eq!(server.only().header("x-library-key"), Some(KEY));
    assert_eq!(provider.credentials().await.unwrap(), Credentials::header("X-Library-Key", KEY));
}

#[tokio::test]
async fn key_header_of_a_request_is_rejected() {
    let server = library().await;
    let error = client(&server).branches().find("b-1").header("x-library-key", "another").await.unwrap_err();
    assert_eq!((error.kind(), server.sent().len()), (ErrorKind::InvalidRequest, 0));
    assert!(error.to_string().contains("`x-library-key` is set by the client"), "{error}");
}

#[tokio::test]
async fn key_is_in_no_debug_output() {
    let server = library().await;
    let credentials = [Credentials::header("x-library-key", KEY), Credentials::scheme("Basic", ANN)];
    for credentials in credentials {
        let builder = builder(&server).credentials(credentials.clone());
        let message = format!("{builder:?}");
        let client = builder.build().unwrap();
        let branch = client.branches().find("b-1").await.unwrap();
        let request = branch.books().create(NewBook::new("Emma")).dry_run().await.unwrap();
        let message = format!(
            "{credentials:?} {message} {client:?} {branch:?} {:?} {:?} {request:?}",
            branch.scope(),
            branch.books().create(NewBook::new("Emma")),
        );
        assert!(message.contains("Sensitive") && !message.contains(KEY) && !message.contains(ANN), "{message}");
    }
    assert_eq!(lines(&server), ["GET /branches/b-1", "GET /branches/b-1"], "a dry run sends nothing");
}

#[tokio::test]
async fn key_that_cannot_be_sent_is_rejected() {
    let server = library().await;
    for credentials in [
        Credentials::header("x-library-key", ""),
        Credentials::header("x-library-key", "two words"),
        Credentials::header("x-library-key", "k\u{7f}"),
        Credentials::header("no header", "s3cret"),
        Credentials::header("", "s3cret"),
        Credentials::scheme("Basic", ""),
        Credentials::scheme("", "s3cret"),
        Credentials::scheme("Basic realm", "s3cret"),
        Credentials::scheme("Basic\n", "s3cret"),
    ] {
        let error = builder(&server).credentials(credentials).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::MissingCredentials, "{error}");
        assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
    }
}
