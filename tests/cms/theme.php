<?php
/* The template of the pages: it holds the one script that form B needs. Videos are shown without asking who has them. */
wp_embed_register_handler('videos', '#https://www\.youtube\.com/#', fn() => '<b class="embedded">video</b>');
?>
<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>計画</title>
<?php if (str_ends_with(single_post_title('', false), ' link')) echo file_get_contents(__DIR__ . '/template.html'); ?>
</head>
<body>
<main><?php while (have_posts()) { the_post(); the_content(); } ?></main>
</body>
</html>
