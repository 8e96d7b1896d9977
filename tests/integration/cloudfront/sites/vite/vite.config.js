export default { build: { assetsInlineLimit: 0 } } // an image as small as this one is a file all the same
