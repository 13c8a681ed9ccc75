fetch('settings.json').then((answer) => answer.json()).then((settings) => {
  window.ui = SwaggerUIBundle({
    urls: settings.urls,
    'urls.primaryName': 'Plenum',
    dom_id: '#swagger-ui',
    deepLinking: true,
    persistAuthorization: false,
    displayRequestDuration: true,
    filter: true,
    docExpansion: 'none',
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout',
    oauth2RedirectUrl: new URL('oauth2-redirect.html', window.location.href).href,
  });
  window.ui.initOAuth({
    clientId: settings.clientId,
    scopes: settings.scopes.join(' '),
    usePkceWithAuthorizationCodeGrant: true,
  });
});
