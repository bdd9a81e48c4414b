//! The life of an app in the sandbox, with all methods of the official client.

use rtk_sandbox::Sandbox;

use crate::official;

#[tokio::test]
async fn official_client_runs_the_life_of_an_app_in_the_sandbox() {
    let sandbox = Sandbox::start().await.unwrap();
    let what = "that the official client works with the sandbox";
    let _ = official::run("life.mjs", sandbox.base_url(), sandbox.token(), sandbox.app_id(), what).await;
}
