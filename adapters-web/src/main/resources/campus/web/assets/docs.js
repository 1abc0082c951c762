window.addEventListener('load', () => {
  SwaggerUIBundle({
    url: '/docs/openapi.yml',
    dom_id: '#reference',
    deepLinking: true,
    docExpansion: 'none',
    validatorUrl: null,
    persistAuthorization: false,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  });
});
