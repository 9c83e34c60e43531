<?php
/* Fills a fresh WordPress: users, and one page for each form and user, through WordPress's own filters.
 *
 * Called by wordpress.mjs with the folder of WordPress and a file of forms; prints the pages as JSON.
 * It changes nothing that WordPress does with what is pasted. */
[, $folder, $forms] = $argv;
$_SERVER['HTTP_HOST'] = getenv('HOST');
define('WP_INSTALLING', true);
require "$folder/wp-load.php";
require "$folder/wp-admin/includes/upgrade.php";
wp_install('市のページ', 'admin', 'admin@localhost.invalid', false, '', wp_generate_password());
$admin = get_user_by('login', 'admin');
// On a site of its own an editor may write any HTML; cities take that away.
get_role('editor')->remove_cap('unfiltered_html');
$editor = wp_insert_user(['user_login' => 'editor', 'user_pass' => wp_generate_password(), 'role' => 'editor']);
switch_theme('bare');
$pages = [];
foreach (json_decode(file_get_contents($forms), true) as $form => $html) {
    foreach (['administrator' => $admin->ID, 'editor' => $editor] as $role => $user) {
        wp_set_current_user($user);
        // What WordPress itself does as soon as it knows who writes.
        kses_init();
        // The Custom HTML block, as its editor saves it.
        $content = "<!-- wp:html -->\n$html\n<!-- /wp:html -->";
        $id = wp_insert_post(wp_slash(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => "計画 $form", 'post_content' => $content]), true);
        if (is_wp_error($id)) {
            fwrite(STDERR, $id->get_error_message());
            exit(1);
        }
        $pages[] = ['form' => $form, 'role' => $role, 'url' => "/?page_id=$id"];
    }
}
echo json_encode($pages);
