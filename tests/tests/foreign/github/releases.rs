//! Files of releases: redirects to another host, which gets no credentials.

use super::declared::*;
use super::server::ASSET;
use super::*;

#[tokio::test]
async fn asset_of_a_private_repository_is_behind_a_redirect() {
    let fake = Fake::start().await;
    let release = Release::find_by_tag(&repository(&fake), "v1/stable").await.unwrap();
    let asset = repository(&fake).asset(&release.assets[0].id);
    let redirect = asset.content().send_raw().await.unwrap();
    assert_eq!(redirect.status(), 302);
    let location = redirect.headers()["location"].to_str().unwrap();
    assert_eq!(client(&fake).download(location).to_bytes().await.unwrap(), ASSET.as_bytes());
    let [file] = &fake.sent_for_files()[..] else { panic!() };
    assert_eq!(file.header("authorization"), None);
    assert!(!format!("{file:?}").contains(KEY));
}

#[tokio::test]
async fn asset_of_a_public_repository_is_a_download() {
    let fake = Fake::start().await;
    let asset = repository(&fake).asset("7").load().await.unwrap();
    assert_eq!(asset.download().to_bytes().await.unwrap(), ASSET.as_bytes());
    assert!(fake.sent_for_files().iter().all(|sent| sent.header("authorization").is_none()));
}

#[tokio::test]
async fn asset_content_that_is_not_followed_is_an_error_with_its_location() {
    let fake = Fake::start().await;
    let error = repository(&fake).asset("7").content().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));
    assert!(error.headers().unwrap()["location"].to_str().unwrap().contains("/asset/7"));
    assert!(!error.to_string().contains("s%2Bg"), "the signature is a secret: {error}");
}

#[tokio::test]
async fn latest_release_is_no_id() {
    let fake = Fake::start().await;
    assert_eq!(Release::latest(&repository(&fake)).await.unwrap().id().as_str(), "70");
    let error = repository(&fake).release("latest").load().await.unwrap_err();
    assert_eq!(error.kind(), rtk::ErrorKind::InvalidId);
}
