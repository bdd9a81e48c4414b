//! The sandbox, as the official client sees it: the life of an app, with all of the client's methods.

use rtk_sandbox::Sandbox;

use crate::official;

#[tokio::test]
async fn the_official_client_leads_an_app_through_its_life_in_the_sandbox() {
    let sandbox = Sandbox::start().await.unwrap();
    let what = "that the official client works with the sandbox";
    let _ = official::run("life.mjs", sandbox.base_url(), sandbox.token(), sandbox.app_id(), what).await;
}
